import type { Page } from 'playwright-core';

/** What a finger, in the cold, needs; CSS pixels. */
const TARGET = 44;

/**
 * What stands wrongly on the page as it is now, in words: wider than the screen, a text cut off, a target too small for a finger, a key
 * instead of a text.
 */
export function flaws(page: Page): Promise<string[]> {
  return page.evaluate((target) => {
    const said: string[] = [];
    const name = (element: Element): string => `${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className.trim().replace(/\s+/g, '.')}` : ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) {
      const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 || element.getBoundingClientRect().left < -1);
      said.push(`wider than the screen by ${root.scrollWidth - root.clientWidth}: ${wide.slice(-1).map(name).join()}`);
    }
    // What only screen readers find, such as the second way out of a dialog.
    const clippedAway = (element: Element | null): boolean => element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || clippedAway(element.parentElement));
    const seen = (element: Element): boolean => element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest('.visually-hidden, .skip, [aria-hidden="true"], [inert]');
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (!seen(element)) continue;
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut = (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2);
      if (cut) said.push(`cut off: ${name(element)}`);
      for (const node of element.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
        if (/^[a-z][a-z_]*([.:][a-z_]+)+$/.test(text) || /\{\{|\}\}/.test(text)) said.push(`a key for a text: ${text}`);
      }
    }
    for (const element of document.body.querySelectorAll<HTMLElement>('a[href], button, summary, select, [role="button"], [role="radio"], [role="checkbox"], [role="switch"], [role="tab"], [role="option"]')) {
      if (clippedAway(element)) continue;
      const { width, height } = element.getBoundingClientRect();
      // A link within a sentence is as high as its line.
      if (!seen(element) || width === 0 || getComputedStyle(element).display === 'inline') continue;
      if (Math.min(width, height) < target - 0.5) said.push(`a target of ${Math.round(width)} × ${Math.round(height)}: ${name(element)}`);
    }
    return [...new Set(said)];
  }, TARGET);
}
