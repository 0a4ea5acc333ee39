export interface Progress {
  /** Says what is done now. */
  readonly step: (text: string) => void;
  /** Takes the line away. */
  readonly done: () => void;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const patience = 1000;
const interval = 200;

/**
 * Shows on TERMINAL what a command is doing once it takes more than a second: one line that is replaced; elsewhere than
 * on a terminal one plain line a step.
 */
export function createProgress(terminal: Terminal, now: () => number = Date.now): Progress {
  const begun = now();
  let current = '';
  let printed = '';
  const seconds = () => Math.floor((now() - begun) / 1000);
  const show = () => {
    if (!current || now() - begun < patience) return;
    // The cursor waits at the line's beginning, so that findings print over it.
    if (terminal.isTTY) terminal.write(`\u001B[2K${current} … ${seconds()} s\r`);
    else if (printed !== current) terminal.write(`${current} …\n`);
    printed = current;
  };
  const timer = setInterval(show, interval);
  timer.unref();
  return {
    step: (text) => {
      current = text;
      show();
    },
    done: () => {
      clearInterval(timer);
      if (terminal.isTTY && printed) terminal.write('\u001B[2K');
      current = '';
    },
  };
}
