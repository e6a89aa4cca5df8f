export type Put = {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Blob;
  /** share of the body that has left, 0 to 1 */
  readonly onProgress: (share: number) => void;
  /** handed the way to stop it */
  readonly onStart: (stop: () => void) => void;
};

/** Sends a file and tells how far it is, which fetch cannot; the status, or null for a connection that was lost. */
export const putFile = ({ url, method, headers, body, onProgress, onStart }: Put) =>
  new Promise<number | null>((done) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? Math.min(loaded / total, 1) : 0);
    request.onload = () => done(request.status);
    request.onerror = () => done(null);
    request.onabort = () => done(null);
    request.ontimeout = () => done(null);
    onStart(() => request.abort());
    request.send(body);
  });
