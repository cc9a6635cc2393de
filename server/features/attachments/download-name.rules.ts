/**
 * Content-Disposition (RFC 6266) of a file: a PDF is never shown in place, whatever it holds. The plain name is for old
 * programs: letters, digits and dots only; the other carries the letters of the North, each as its own code (RFC 8187).
 */
export function dispositionOf({ name, mediaType }: { name: string; mediaType: string }): string {
  const [how, ending] = mediaType === 'application/pdf' ? ['attachment', '.pdf'] : ['inline', '.jpg'];
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '') || 'liite';
  const plain = stem.normalize('NFD').replaceAll(/[^A-Za-z0-9.-]+/g, '_');
  return `${how}; filename="${plain}${ending}"; filename*=UTF-8''${encoded(stem + ending)}`;
}

/** encodeURIComponent leaves signs that RFC 8187 does not allow. */
const encoded = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`); // prettier-ignore
