// A web server on loopback for the tests and for `npm start`: folders, or pages made in the test.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
};

/**
 * Serves on 127.0.0.1, on a free port.
 * @param {{ folder?: string, pages?: Record<string, string | { body: string | Buffer, type?: string, headers?: Record<string, string> }> }} what
 *   `pages` by path ("/a.html"); everything else from `folder`.
 * @returns {Promise<{ url: string, close(): Promise<void>, pages: Record<string, unknown> }>}
 */
export async function serve({ folder, pages = {}, headers = {} } = {}) {
  const server = await listen((request, response) => {
    answer(request, response).catch((error) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  async function answer(request, response) {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = pages[path];
    if (page !== undefined) {
      const { body, type, headers } = typeof page === 'string' ? { body: page } : page;
      response.writeHead(200, { 'content-type': type ?? TYPES['.html'], ...headers });
      response.end(body);
      return;
    }
    const file = folder ? join(folder, normalize(path)) : null;
    const body = file && file.startsWith(folder) ? await readFile(file).catch(() => null) : null;
    if (body === null) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('not found');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      ...headers,
    });
    response.end(body);
  }
  return { ...server, pages };
}

/**
 * Answers on 127.0.0.1, on a free port.
 * @param {import('node:http').RequestListener} answer
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function listen(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
