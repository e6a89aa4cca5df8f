/** A link that lives for minutes is followed, not shown: the file is kept, the page stays where it is. */
export const download = (url: string, name: string): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
};
