// Real Chromium with the built extension: the toolbar button is clicked by the browser's own debugging protocol.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { LOOK } from './look.mjs';
import { until } from './wait.mjs';

/**
 * @param {import('./index.mjs').OpenOptions & { executable: string }} options
 * @returns {Promise<import('./index.mjs').Browser>}
 */
export async function openChromium({
  extension,
  executable,
  headed = false,
  colorScheme = 'light',
  forcedColors = false,
  width = 1000,
  height = 800,
  profile: kept,
  beside = [],
  asked,
  late = false,
}) {
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'ascribe-chromium-'));
  const netLog = join(profile, 'net-log.json');
  const restarted = kept !== undefined && existsSync(join(kept, 'Default'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: !headed,
    colorScheme,
    forcedColors: forcedColors ? 'active' : 'none',
    viewport: headed ? null : { width, height },
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(asked ? [`--log-net-log=${netLog}`] : []),
      ...(extension && !late
        ? [
            `--disable-extensions-except=${[extension, ...beside]}`,
            `--load-extension=${[extension, ...beside]}`,
          ]
        : []),
    ],
  });
  let page = context.pages()[0] ?? (await context.newPage());
  const browser = context.browser();
  const cdp = await (browser ? browser.newBrowserCDPSession() : context.newCDPSession(page));
  const errors = [];
  const watch = (p) => {
    p.on('pageerror', (error) => errors.push(`${error.message}\n${error.stack ?? ''}`));
    p.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
    });
  };
  watch(page);
  context.on('page', watch);
  let id = '';
  let scheme = colorScheme;
  let popup = null;
  let panel = null;
  /** Waits until the extension is there. */
  async function installed() {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    id = new URL(worker.url()).host;
    if (restarted) return;
    // The welcome page opens by itself and takes the focus: only then is the browser at rest.
    await until('the welcome page', () =>
      context.pages().some((p) => p.url().endsWith('/welcome/index.html')),
    );
    await page.bringToFront();
  }
  if (extension && !late) await installed();

  async function targets(filter) {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter });
    return targetInfos;
  }

  /** Does something with the extension in the browser's own list of extensions. */
  async function inSettings(work, argument) {
    const settings = await context.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(`(${work})(...${JSON.stringify([id, argument])})`);
    await settings.close();
  }

  async function attach(name) {
    const found = (await targets([{ type: 'page' }])).find((t) =>
      t.url.startsWith(`chrome-extension://${id}/${name}/`),
    );
    if (!found) return null;
    const { sessionId } = await cdp.send('Target.attachToTarget', {
      targetId: found.targetId,
      flatten: false,
    });
    const attached = session(cdp, sessionId, found.targetId);
    await attached.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      ],
    });
    return attached;
  }

  return {
    kind: 'chromium',
    async install() {
      await cdp.send('Extensions.loadUnpacked', { path: extension });
      await installed();
    },
    async goto(url) {
      await page.goto(url);
    },
    async back() {
      // A page that was kept is not loaded again.
      await page.goBack({ waitUntil: 'commit' });
    },
    url: () => page.url(),
    evaluate: (code) => page.evaluate(code),
    async clickToolbar() {
      await page.bringToFront();
      popup = null;
      const shown = [page.url(), `view-source:${page.url()}`];
      const tab = (await targets([{ type: 'tab' }])).find(({ url }) => shown.includes(url));
      if (!tab) throw new Error(`no tab shows ${page.url()}`);
      await cdp.send('Extensions.triggerAction', { id, targetId: tab.targetId });
      popup = await until('the popup', () => attach('popup'));
    },
    async popupEvaluate(code) {
      popup ??= await until('the popup', () => attach('popup'));
      return popup.evaluate(code);
    },
    popupKey: (key) => strike(popup, key),
    panelKey: (key) => strike(panel, key),
    popupPress: (selector) => mayClose(() => popup.evaluate(press(selector), true)),
    async panelPress(selector) {
      const { x, y } = await panel.evaluate(middleOf(selector));
      const event = { x, y, button: 'left', clickCount: 1 };
      await panel.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...event });
      await panel.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...event });
    },
    async panelEvaluate(code) {
      panel ??= await until('the panel', () => attach('panel'));
      return panel.evaluate(code);
    },
    async panelScreenshot(path) {
      const { data } = await panel.send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    async openTab(url) {
      const first = page;
      page = await context.newPage();
      await page.goto(url);
      const opened = page;
      return {
        async show() {
          page = opened;
          await opened.bringToFront();
        },
        async close() {
          page = first;
          await opened.close();
          await first.bringToFront();
        },
      };
    },
    async popupScreenshot(path, whole = false) {
      const { cssContentSize } = await popup.send('Page.getLayoutMetrics');
      const { data } = await popup.send('Page.captureScreenshot', {
        format: 'png',
        captureBeyondViewport: whole,
        ...(whole ? { clip: { ...cssContentSize, scale: 1 } } : {}),
      });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    async closePopup() {
      const { targetId } = popup ?? {};
      popup = null;
      if (!targetId) return;
      try {
        await cdp.send('Target.closeTarget', { targetId });
      } catch (error) {
        // A page that was opened beside it may have closed it already, or just now.
        if (!/No target/.test(String(error))) throw error;
      }
    },
    pointTo: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    async tapAt(x, y) {
      const inside = await context.newCDPSession(page);
      try {
        await inside.send('Emulation.setTouchEmulationEnabled', { enabled: true });
        await inside.send('Input.dispatchTouchEvent', {
          type: 'touchStart',
          touchPoints: [{ x, y }],
        });
        await inside.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      } finally {
        await inside.detach();
      }
    },
    async print() {
      await page.pdf();
    },
    resize: (w, h) => page.setViewportSize({ width: w, height: h }),
    pressKey: (key) => page.keyboard.press(key),
    async card() {
      const inside = await context.newCDPSession(page);
      try {
        const { root } = await inside.send('DOM.getDocument', { depth: -1, pierce: true });
        const html = root.children.find(({ nodeName }) => nodeName === 'HTML');
        const shadow = html.children
          .at(-1)
          ?.shadowRoots?.find((s) => s.shadowRootType === 'closed');
        if (!shadow) return null;
        const { object } = await inside.send('DOM.resolveNode', {
          backendNodeId: shadow.backendNodeId,
        });
        const { result } = await inside.send('Runtime.callFunctionOn', {
          objectId: object.objectId,
          functionDeclaration: `function () { return (${LOOK})(this); }`,
          returnByValue: true,
        });
        return result.value;
      } finally {
        await inside.detach();
      }
    },
    async screenshot(path) {
      await page.screenshot({ path });
    },
    async openExtensionPage(path) {
      const opened = await context.newPage();
      await opened.goto(`chrome-extension://${id}/${path}`);
      return {
        evaluate: (code) => opened.evaluate(code),
        click: (selector) => opened.click(selector),
        key: (key) => opened.keyboard.press(key),
        accessible: (selector) => opened.locator(selector).ariaSnapshot(),
        screenshot: async (file) => void (await opened.screenshot({ path: file, fullPage: true })),
        close: () => opened.close(),
      };
    },
    /** The addresses of all open pages. */
    openPages: async () => context.pages().map((p) => p.url()),
    async badge() {
      const [now] = context.serviceWorkers();
      return now
        ? now.evaluate(async () =>
            chrome.action.getBadgeText({
              tabId: (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
            }),
          )
        : '';
    },
    async heap() {
      const used = async (send) => {
        await send('HeapProfiler.collectGarbage');
        return (await send('Runtime.getHeapUsage')).usedSize;
      };
      const inside = await context.newCDPSession(page);
      const found = (await targets([{ type: 'service_worker' }])).find((t) => t.url.includes(id));
      const { sessionId } = await cdp.send('Target.attachToTarget', {
        targetId: found.targetId,
        flatten: false,
      });
      try {
        const page = await used((method) => inside.send(method));
        const { nodes, jsEventListeners } = await inside.send('Memory.getDOMCounters');
        return {
          page,
          nodes,
          listeners: jsEventListeners,
          background: await used(session(cdp, sessionId, found.targetId).send),
        };
      } finally {
        await inside.detach();
        await cdp.send('Target.detachFromTarget', { sessionId });
      }
    },
    async killBackground() {
      const found = (await targets([{ type: 'service_worker' }])).find((t) => t.url.includes(id));
      if (found) await cdp.send('Target.closeTarget', { targetId: found.targetId });
    },
    // Without a window the browser's question stays open for ever; a host allowed beforehand is granted without one.
    async allowHost(origin) {
      await inSettings(
        (extensionId, host) => chrome.developerPrivate.addHostPermission(extensionId, host),
        origin,
      );
    },
    async revokeHost(origin) {
      await inSettings(
        (extensionId, host) => chrome.developerPrivate.removeHostPermission(extensionId, host),
        origin,
      );
    },
    async switchExtension(on) {
      await inSettings(
        (extensionId, wanted) => chrome.management.setEnabled(extensionId, wanted),
        on,
      );
    },
    async reloadExtension() {
      await inSettings((extensionId) => chrome.developerPrivate.reload(extensionId, {}));
    },
    async setColorScheme(next) {
      scheme = next;
      await page.emulateMedia({ colorScheme: next });
    },
    errors: () => errors.filter((e) => e.includes(`chrome-extension://${id}`)),
    async close() {
      await context.close();
      asked?.push(...askedBy(netLog, /^(?:chrome-extension:|http:\/\/127\.0\.0\.1\b)/));
      if (!kept) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The addresses that somebody whose origin fits has asked the network for, by the browser's log of its network. */
function askedBy(file, origin) {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8'));
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) =>
    type === started && origin.test(params?.initiator) ? [params.url] : [],
  );
}

/** Code that clicks an element. */
function press(selector) {
  return `document.querySelector(${JSON.stringify(selector)}).click()`;
}

/** Code for the middle of an element, which is scrolled into the window. */
function middleOf(selector) {
  return `(() => { const element = document.querySelector(${JSON.stringify(selector)}); element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; })()`;
}

const KEY_CODES = { Tab: 9, Enter: 13, Escape: 27, ' ': 32, ArrowUp: 38, ArrowDown: 40 };
const SHIFT = 8;

/** Presses a key in a page of the extension: by its name or its letter, with the shift key where it begins with `Shift+`. */
async function strike(target, pressed) {
  const key = pressed.replace('Shift+', '');
  const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
  const event = {
    key,
    code: key === ' ' ? 'Space' : key,
    windowsVirtualKeyCode: KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0),
    modifiers: key === pressed ? 0 : SHIFT,
  };
  await mayClose(async () => {
    await target.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, text });
    await target.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  });
}

/** Does what may close the very page that it is done in. */
async function mayClose(work) {
  try {
    await work();
  } catch (error) {
    if (!/No session/.test(String(error))) throw error;
  }
}

/** A session with a target that Playwright does not show, over `Target.sendMessageToTarget`. */
function session(cdp, sessionId, targetId) {
  let next = 1;
  const open = new Map();
  cdp.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of open.values()) reject(new Error('No session: the page was closed'));
    open.clear();
  });
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const message = JSON.parse(event.message);
    const waiting = open.get(message.id);
    if (!waiting) return;
    open.delete(message.id);
    if (message.error) waiting.reject(new Error(message.error.message));
    else waiting.resolve(message.result);
  });
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = next++;
      open.set(id, { resolve, reject });
      cdp
        .send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id, method, params }),
        })
        .catch(reject);
    });
  return {
    targetId,
    send,
    async evaluate(code, userGesture = false) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression: code,
        userGesture,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}
