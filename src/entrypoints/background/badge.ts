import { browser } from '../../browser/index.ts';

/** Shows on the button how many accusations a page holds; nothing for none. */
export async function showBadge(tabId: number, groups: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: groups > 0 ? String(groups) : '' });
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#7a2e2a' });
  const form = new Intl.PluralRules(browser.i18n.getUILanguage()).select(groups);
  const title =
    browser.i18n.getMessage(`badgeTitle_${form}`, [String(groups)]) ||
    browser.i18n.getMessage('badgeTitle_other', [String(groups)]);
  await browser.action.setTitle({ tabId, title });
}

/** Takes that off again. */
export async function clearBadge(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' });
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('actionTitle') });
}
