// Real Firefox with the built extension, driven by Marionette over a plain socket.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOOK } from './look.mjs';
import { until } from './wait.mjs';

const ID = 'ascribe@ascribe.example';

/**
 * @param {import('./index.mjs').OpenOptions & { executable: string }} options
 * @returns {Promise<import('./index.mjs').Browser>}
 */
export async function openFirefox({
  extension,
  executable,
  headed = false,
  colorScheme = 'light',
  forcedColors = false,
  width = 1000,
  height = 800,
  beside = [],
  exactClock = false,
  asked,
  late = false,
}) {
  const profile = mkdtempSync(join(tmpdir(), 'ascribe-firefox-'));
  const prefs = {
    'marionette.port': 0,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage': 'about:blank',
    'browser.aboutwelcome.enabled': false,
    // The sheet of paper asks to be printed: the question would stand before the page for good.
    'print.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.enabled': false,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    'ui.popup.disable_autohide': true,
    ...(forcedColors ? { 'browser.display.document_color_use': 2 } : {}),
    ...(exactClock ? { 'privacy.reduceTimerPrecision': false } : {}),
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(prefs)
      .map(([k, v]) => `user_pref(${JSON.stringify(k)}, ${JSON.stringify(v)});`)
      .join('\n'),
  );
  const args = [
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
    `--width=${width}`,
    `--height=${height}`,
  ];
  const child = spawn(executable, headed ? args : ['--headless', ...args], {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: String(width), MOZ_HEADLESS_HEIGHT: String(height) },
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const portFile = join(profile, 'MarionetteActivePort');
  const port = await until(
    'Firefox to listen',
    () => existsSync(portFile) && Number(readFileSync(portFile, 'utf8')),
    60,
  );
  const wire = await marionette(port);
  await wire.send('WebDriver:NewSession', {});
  await wire.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });

  const script = async (context, code, scriptArgs = []) => {
    await wire.send('Marionette:SetContext', { value: context });
    try {
      const { value } = await wire.send('WebDriver:ExecuteScript', {
        script: code,
        args: scriptArgs,
        newSandbox: true,
        ...(context === 'content' ? { sandbox: null } : {}),
      });
      return value;
    } finally {
      await wire.send('Marionette:SetContext', { value: 'content' });
    }
  };
  const content = (code) => script('content', `return (async () => (${code}))();`);
  const chromeScript = (code, scriptArgs) => script('chrome', code, scriptArgs);
  if (asked) await chromeScript(WATCH, [ID]);
  let uuid = '';
  const install = async () => {
    for (const path of [extension, ...beside])
      await wire.send('Addon:Install', { path, temporary: true });
    uuid = await chromeScript(
      `return WebExtensionPolicy.getByID(${JSON.stringify(ID)}).mozExtensionHostname;`,
    );
  };
  if (extension && !late) await install();
  const shownTab = async () => {
    const answer = await wire.send('WebDriver:GetWindowHandle', {});
    return answer.value ?? answer;
  };
  let first = await shownTab();

  const POPUP = "document.querySelector('browser[webextension-view-type=popup]')";
  // The sidebar holds a page of the browser's, and that the extension's.
  const PANEL =
    "document.getElementById('sidebar')?.contentDocument.getElementById('webext-panels-browser')";
  const inFrame = (frame, code, sandboxName = null) =>
    chromeScript(
      `const actor = ${frame}?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
       if (!actor) throw new Error('it is not open');
       return actor.executeScript('return (async () => (' + arguments[0] + '))();', [], { sandboxName: arguments[1], newSandbox: true, timeout: 20000 });`,
      [code, sandboxName],
    );
  const pointer = (actions, pointerType = 'mouse') =>
    wire.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: pointerType, parameters: { pointerType }, actions }],
    });
  const inPopup = (code) => inFrame(POPUP, code);
  /** Clicks an element of a page of the extension with the reader's own hand. */
  const press = (frame, selector) =>
    inFrame(
      frame,
      `(() => { const input = window.windowUtils.setHandlingUserInput(true);
        try { document.querySelector(${JSON.stringify(selector)}).click(); } finally { input.destruct(); } })()`,
      'system',
    );
  /** Presses a key in a page of the extension: by its name or its letter, with the shift key where it begins with `Shift+`. */
  const strike = (frame, pressed) =>
    inFrame(
      frame,
      `(() => { const codes = { Tab: 9, Enter: 13, Escape: 27, ' ': 32, ArrowUp: 38, ArrowDown: 40 };
        const pressed = ${JSON.stringify(pressed)};
        const key = pressed.replace('Shift+', '');
        const tip = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(Components.interfaces.nsITextInputProcessor);
        tip.beginInputTransactionForTests(window);
        const shift = new window.KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft', keyCode: 16 });
        const event = new window.KeyboardEvent('', { key, code: key === ' ' ? 'Space' : codes[key] ? key : '', keyCode: codes[key] ?? key.toUpperCase().charCodeAt(0) });
        if (key !== pressed) tip.keydown(shift);
        tip.keydown(event); tip.keyup(event);
        if (key !== pressed) tip.keyup(shift); })()`,
      'system',
    );
  /** Presses a key in the tab that is shown. */
  const strikeInTab = async (pressed) => {
    const known = {
      Escape: '\uE00C',
      Tab: '\uE004',
      Enter: '\uE007',
      ArrowUp: '\uE013',
      ArrowDown: '\uE015',
    };
    const keys = pressed
      .split('+')
      .map((key) => (key === 'Shift' ? '\uE008' : (known[key] ?? key)));
    await wire.send('WebDriver:PerformActions', {
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: [
            ...keys.map((value) => ({ type: 'keyDown', value })),
            ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
          ],
        },
      ],
    });
  };
  const withAddon = (code) =>
    chromeScript(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       return AddonManager.getAddonByID(${JSON.stringify(ID)}).then((addon) => ${code}).then(() => true);`,
    );
  async function snapshot(frame, path) {
    const data = await chromeScript(
      `const browser = ${frame};
       return browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white').then((bitmap) => {
         const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
         canvas.width = bitmap.width; canvas.height = bitmap.height;
         canvas.getContext('2d').drawImage(bitmap, 0, 0);
         return canvas.toDataURL().split(',')[1];
       });`,
    );
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  return {
    kind: 'firefox',
    install,
    async goto(url) {
      await wire.send('WebDriver:Navigate', { url });
    },
    async back() {
      await wire.send('WebDriver:Back', {});
    },
    url: async () => (await wire.send('WebDriver:GetCurrentURL', {})).value,
    evaluate: content,
    async clickToolbar() {
      await wire.send('WebDriver:SwitchToWindow', { handle: first });
      await chromeScript(
        `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
         ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
      );
      await until('the popup', () =>
        inPopup('document.body !== null && document.readyState !== "loading"'),
      );
    },
    popupEvaluate: inPopup,
    popupKey: (key) => strike(POPUP, key),
    panelKey: (key) => strike(PANEL, key),
    popupPress: (selector) => press(POPUP, selector),
    panelPress: (selector) => press(PANEL, selector),
    async answer(yes) {
      const ask = `document.getElementById('addon-webext-permissions-notification')`;
      await until('the question', () =>
        chromeScript(`return ${ask}?.closest('panel').state === 'open';`),
      );
      await chromeScript(`${ask}.${yes ? 'button' : 'secondaryButton'}.click();`);
      await until('the question to go', () =>
        chromeScript(`return ${ask} === null || ${ask}.closest('panel')?.state !== 'open';`),
      );
    },
    panelEvaluate: (code) => inFrame(PANEL, code),
    panelScreenshot: (path) => snapshot(PANEL, path),
    async openTab(url) {
      const { handle } = await wire.send('WebDriver:NewWindow', { type: 'tab' });
      await wire.send('WebDriver:SwitchToWindow', { handle });
      await wire.send('WebDriver:Navigate', { url });
      const shown = first;
      first = handle;
      return {
        async show() {
          first = handle;
          await wire.send('WebDriver:SwitchToWindow', { handle });
        },
        async close() {
          await wire.send('WebDriver:SwitchToWindow', { handle });
          await wire.send('WebDriver:CloseWindow', {});
          first = shown;
          await wire.send('WebDriver:SwitchToWindow', { handle: first });
        },
      };
    },
    popupScreenshot: (path) => snapshot(POPUP, path),
    async closePopup() {
      await chromeScript(`${POPUP}?.closest('panel')?.hidePopup();`);
    },
    pointTo: (x, y) => pointer([{ type: 'pointerMove', x, y, duration: 20 }]),
    clickAt: (x, y) =>
      pointer([
        { type: 'pointerMove', x, y, duration: 20 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    tapAt: (x, y) =>
      pointer(
        [
          { type: 'pointerMove', x, y, duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
        'touch',
      ),
    async print() {
      await wire.send('WebDriver:Print', {});
    },
    // A window is never narrower than its own bars: the page alone is made so.
    resize: (w, h) =>
      chromeScript(
        `Object.assign(gBrowser.selectedBrowser.style, { maxWidth: arguments[0] + 'px', maxHeight: arguments[1] + 'px' });`,
        [w, h],
      ),
    pressKey: strikeInTab,
    card: () =>
      inFrame(
        'gBrowser.selectedBrowser',
        `(() => { const root = document.documentElement.lastElementChild.openOrClosedShadowRoot;
          return root && (${LOOK})(root); })()`,
        'system',
      ),
    async screenshot(path) {
      const { value } = await wire.send('WebDriver:TakeScreenshot', { full: false });
      writeFileSync(path, Buffer.from(value, 'base64'));
    },
    async openExtensionPage(path) {
      const { handle } = await wire.send('WebDriver:NewWindow', { type: 'tab' });
      await wire.send('WebDriver:SwitchToWindow', { handle });
      await wire.send('WebDriver:Navigate', { url: `moz-extension://${uuid}/${path}` });
      return {
        // Also where another tab is shown meanwhile, which stays in front.
        async evaluate(code) {
          const shown = await shownTab();
          if (shown === handle) return content(code);
          await wire.send('WebDriver:SwitchToWindow', { handle, focus: false });
          try {
            return await content(code);
          } finally {
            await wire.send('WebDriver:SwitchToWindow', { handle: shown, focus: false });
          }
        },
        click: async (selector) => {
          const { value } = await wire.send('WebDriver:FindElement', {
            using: 'css selector',
            value: selector,
          });
          await wire.send('WebDriver:ElementClick', { id: Object.values(value)[0] });
        },
        key: strikeInTab,
        screenshot: async (file) => {
          const { value } = await wire.send('WebDriver:TakeScreenshot', { full: true });
          writeFileSync(file, Buffer.from(value, 'base64'));
        },
        close: async () => {
          await wire.send('WebDriver:CloseWindow', {});
          await wire.send('WebDriver:SwitchToWindow', { handle: first });
        },
      };
    },
    openPages: () =>
      chromeScript('return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);'),
    async badge() {
      return chromeScript(
        `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
         const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension);
         return action.action.getContextData(gBrowser.selectedTab).badgeText;`,
      );
    },
    async killBackground() {
      await chromeScript(
        `return WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension.terminateBackground({ ignoreDevToolsAttached: true });`,
      );
    },
    async allowHost() {
      await chromeScript(
        `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`,
      );
    },
    async revokeHost(origin) {
      await chromeScript(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
         return ExtensionPermissions.remove(extension.id, { permissions: [], origins: arguments[0], data_collection: [] }, extension).then(() => true);`,
        [[origin]],
      );
    },
    async switchExtension(on) {
      await withAddon(on ? 'addon.enable()' : 'addon.disable()');
    },
    async reloadExtension() {
      await withAddon('addon.reload()');
    },
    async setColorScheme(scheme) {
      await chromeScript(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1});`,
      );
    },
    async errors() {
      const found = await chromeScript(
        `return Services.console.getMessageArray().filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & Ci.nsIScriptError.warningFlag)
           && (m.sourceName ?? '').includes(${JSON.stringify(uuid)})).map((m) => m.errorMessage + ' ' + m.sourceName + ':' + m.lineNumber);`,
      );
      // A popup that a test closes while an answer is on its way: Firefox notes it for every extension.
      return found.filter((text) => !/Promise \w+ after context unloaded/.test(text));
    },
    async close() {
      try {
        asked?.push(...(await chromeScript('return window.askedByExtension;')));
      } finally {
        await wire.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill());
        wire.end();
        await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5000))]);
        child.kill('SIGKILL');
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      }
    },
  };
}

/** Keeps, in the browser's own window, the addresses that the extension or anything in a page of 127.0.0.1 asks the network for. */
const WATCH = `const [id] = arguments;
  const found = (window.askedByExtension = []);
  const document = Ci.nsIContentPolicy.TYPE_DOCUMENT;
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType: type } = channel.loadInfo;
    const isTheirs = (principal) => principal?.addonPolicy?.id === id || principal?.isExpandedPrincipal ||
      (principal?.isContentPrincipal && principal.host === '127.0.0.1' && type !== document);
    if (isTheirs(triggeringPrincipal) || isTheirs(loadingPrincipal)) found.push(channel.URI.spec);
  }, 'http-on-opening-request');`;

/** Marionette's wire: frames `LENGTH:JSON`, a request `[0, id, command, parameters]`, a reply `[1, id, error, result]`. */
async function marionette(port) {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let buffer = Buffer.alloc(0);
  let next = 1;
  const open = new Map();
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(58);
      if (colon < 0) return;
      const length = Number(buffer.subarray(0, colon).toString());
      if (buffer.length < colon + 1 + length) return;
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      const waiting = open.get(id);
      open.delete(id);
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(result);
    }
  });
  return {
    send(command, parameters) {
      return new Promise((resolve, reject) => {
        const id = next++;
        open.set(id, { resolve, reject });
        const body = JSON.stringify([0, id, command, parameters]);
        socket.write(`${Buffer.byteLength(body)}:${body}`);
      });
    },
    end: () => socket.destroy(),
  };
}
