import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface RunningNginx {
  /** Address of the site's home. */
  readonly url: string;
  readonly process: ChildProcess;
}

/**
 * Starts NGINX with the configuration that `deploy` wrote in FOLDER, on a free port; what is released lies in
 * FOLDER/srv. @param brotli path of the module, where there is one. @throws Error with nginx's words if it doesn't start.
 */
export async function startNginx(
  nginx: string,
  folder: string,
  base: string,
  brotli: string | undefined,
): Promise<RunningNginx> {
  const port = await freePort();
  const conf = readFileSync(join(folder, 'deploy/nginx.conf'), 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('/srv/notes/', `${folder}/srv/`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const types =
    'text/html html; text/css css; text/javascript js; application/json json; application/wasm wasm; image/svg+xml svg;';
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${brotli ? `load_module ${brotli};` : ''} ${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log ${folder}/errors; events {}
http { access_log off; types { ${types} } ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
${conf} }`,
  );
  const child = spawn(nginx, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')], { stdio: 'inherit' });
  const url = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(url).catch(() => undefined)) return { url, process: child };
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(readFileSync(join(folder, 'errors'), 'utf8'));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return port;
}
