/** A link that lives for minutes is followed, not shown: the file is kept, the page stays where it is. */
export const download = (url: string, name: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
};

/** phones read a file long after the press; the address goes with the tab at the latest */
const readWithin = 60_000;

/** A file that was fetched, kept under a name of the page's choice. */
export const saveFile = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  download(url, name);
  setTimeout(() => URL.revokeObjectURL(url), readWithin);
};
