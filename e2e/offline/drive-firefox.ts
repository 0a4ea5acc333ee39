// Playwright wants a Firefox of its own build; the installed one speaks WebDriver BiDi, and five commands are enough.
// Source: https://w3c.github.io/webdriver-bidi/
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface FirefoxTab {
  /** Opens URL and waits until it is loaded. */
  readonly goto: (url: string) => Promise<void>;
  /** Runs RUN, which must stand on its own, in the page. ARGUMENT and the answer go as JSON. */
  readonly evaluate: <Argument, Answer>(
    run: (argument: Argument) => Answer | Promise<Answer>,
    argument: Argument,
  ) => Promise<Answer>;
  /** What the page said in the console, threw, or asked of a network. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly method?: string;
  readonly message?: string;
  readonly result?: Record<string, unknown>;
  readonly params?: { readonly text?: string; readonly request?: { readonly url: string } };
}

const preferences = {
  // Nobody follows hundreds of links in ten seconds, but these tests.
  'dom.navigation.navigationRateLimit.count': 0,
  'dom.navigation.locationChangeRateLimit.count': 0,
};

/** Starts the Firefox at PATH, without a window, with a profile of its own. @throws Error when it doesn't come up. */
export async function driveFirefox(path: string): Promise<FirefoxTab> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${value});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    firefox.once('exit', () => resolve());
  });
  const address = await new Promise<string>((resolve, reject) => {
    const said: string[] = [];
    createInterface(firefox.stderr).on('line', (line) => {
      said.push(line);
      const [, url] = /WebDriver BiDi listening on (\S+)/.exec(line) ?? [];
      if (url) resolve(`${url}/session`);
    });
    firefox.once('error', reject);
    void ended.then(() => reject(new Error(`${path} ended: ${said.join('\n')}`)));
  });

  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const problems: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method === 'log.entryAdded') problems.push(message.params?.text ?? '');
    else if (message.params?.request && !/^(file|data|blob|about):/.test(message.params.request.url))
      problems.push(message.params.request.url);
  });
  let sent = 0;
  const send = async (method: string, params: object): Promise<Record<string, unknown>> => {
    const id = ++sent;
    const answer = new Promise<Message>((resolve) => {
      waiting.set(id, resolve);
    });
    socket.send(JSON.stringify({ id, method, params }));
    const { type, message, result = {} } = await answer;
    waiting.delete(id);
    if (type === 'error') throw new Error(`${method}: ${message}`);
    return result;
  };

  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: [{ context: string }] };
  const { context } = contexts[0];
  await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'], contexts: [context] });
  return {
    goto: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: async <Argument, Answer>(run: (argument: Argument) => Answer | Promise<Answer>, argument: Argument) => {
      const { result, exceptionDetails } = (await send('script.callFunction', {
        functionDeclaration: `async (text) => JSON.stringify([await (${run})(JSON.parse(text))])`,
        arguments: [{ type: 'string', value: JSON.stringify(argument) }],
        target: { context },
        awaitPromise: true,
      })) as { result: { value: string }; exceptionDetails?: { text: string } };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return (JSON.parse(result.value) as [Answer])[0];
    },
    problems,
    close: async () => {
      socket.close();
      firefox.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
