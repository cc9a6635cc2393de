declare module 'mailparser' {
  export interface Address {
    name: string;
    address?: string;
  }
  export interface ParsedMail {
    messageId?: string;
    subject?: string;
    /** The plain part, or the HTML part as text. */
    text?: string;
    html?: string | false;
    from?: { value: Address[] };
    replyTo?: { value: Address[] };
    headers: Map<string, unknown>;
    /** As they came, the topmost first. */
    headerLines: { key: string; line: string }[];
    attachments: { contentType: string; filename?: string; content: Buffer }[];
  }
  export interface ParserOptions {
    skipTextToHtml?: boolean;
    skipImageLinks?: boolean;
    /** Characters; of a longer HTML part no text is made. */
    maxHtmlLengthToParse?: number;
    /** Delivery reports stay parts of their own instead of becoming text. */
    keepDeliveryStatus?: boolean;
  }
  export function simpleParser(raw: Buffer, options?: ParserOptions): Promise<ParsedMail>;
}
