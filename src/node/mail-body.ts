/** A mail's text laid out, as plain text and as HTML that says the same. @module */
import type { MailText } from '../messages/mail-texts.js';

/** Paragraphs with an empty line between them. */
export function plainBody({ paragraphs }: MailText): string {
  const texts = paragraphs.map((paragraph) => (typeof paragraph === 'string' ? paragraph : paragraph.href));
  return `${texts.join('\n\n')}\n`;
}

/** A page without styles, images or scripts. Whatever stands in the text, stays text. */
export function htmlBody({ subject, paragraphs }: MailText, language: string): string {
  const blocks = paragraphs.map((paragraph) => {
    if (typeof paragraph === 'string') return `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`;
    const link = escaped(paragraph.href);
    return `<p><a href="${link}">${link}</a></p>`;
  });
  const head = `<meta charset="utf-8"><title>${escaped(subject)}</title>`;
  return `<!doctype html>\n<html lang="${escaped(language)}">\n<head>${head}</head>\n<body>\n${blocks.join('\n')}\n</body>\n</html>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
