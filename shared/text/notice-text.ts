/** A municipality as the notices name it. */
export type NoticeMunicipality = { name: string; email: string; phone: string };

export type NoticeLink = { words: string; href: string };

export type NoticeSection = { heading: string; paragraphs: readonly string[]; links?: readonly NoticeLink[] };

export type Notice = { title: string; lead: string; sections: readonly NoticeSection[] };

/** Both notices name one municipality, or all of them where the reader has not chosen one. */
export type NoticeText = {
  privacy(municipalities: readonly NoticeMunicipality[]): Notice;
  accessibility(municipalities: readonly NoticeMunicipality[]): Notice;
};
