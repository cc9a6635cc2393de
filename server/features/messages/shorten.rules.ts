/** The text on one line of at most so many signs; where it is longer, it ends after a whole word with `...`. */
export function shorten(text: string, most: number): string {
  const signs = [...text.trim().replaceAll(/\s+/g, ' ')];
  if (signs.length <= most) return signs.join('');
  const room = most - '...'.length;
  const lastSpace = signs.lastIndexOf(' ', room);
  const words = signs.slice(0, lastSpace > 0 ? lastSpace : room).join('');
  return `${words.replace(/[,.;:]$/, '')}...`;
}
