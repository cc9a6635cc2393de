import type { Page } from 'playwright-core';

/** What has the focus, as a keyboard's user meets it. */
export interface Focused {
  /** Its words, in one line. */
  words: string;
  id: string;
  name: string;
}

const mostPresses = 120;

/** Presses Tab until the focus is where `fits` says; fails where a keyboard cannot get there, or cannot see that it did. */
export async function tabTo(page: Page, fits: (focused: Focused) => boolean): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press('Tab');
    const { isShown, ...focused } = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      // A chip shows on its label what its hidden field has.
      const shown = [element, element?.closest('label')].filter((one) => one instanceof HTMLElement);
      const styles = shown.map((one) => getComputedStyle(one));
      return {
        words: element?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
        id: element?.id ?? '',
        name: element?.getAttribute('name') ?? '',
        isShown: styles.some(
          ({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none',
        ),
      };
    });
    if (!fits(focused)) continue;
    if (!isShown) throw new Error(`the focus cannot be seen on ${JSON.stringify(focused)}`);
    return;
  }
  throw new Error('the keyboard does not get there');
}

export async function tabToField(page: Page, id: string): Promise<void> {
  await tabTo(page, (focused) => focused.id === id);
}

export async function typeIn(page: Page, id: string, text: string): Promise<void> {
  await tabToField(page, id);
  await page.keyboard.type(text);
}

/** Goes to the button or link with these words and presses it. */
export async function pressOn(page: Page, words: string | RegExp): Promise<void> {
  await tabTo(page, (focused) =>
    typeof words === 'string' ? focused.words === words : words.test(focused.words),
  );
  await page.keyboard.press('Enter');
}
