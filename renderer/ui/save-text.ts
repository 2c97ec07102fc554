/** Offers a text as a download. */
export function saveText(fileName: string, mediaType: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  saveFrom(url, fileName);
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Offers what is at an address of our own as a download. */
export function saveFrom(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}
