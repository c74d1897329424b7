import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forbidden, forbiddenPackage } from './rooms.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const slashes = (path) => path.replaceAll('\\', '/');

/** ESLint rule: imports follow the table of rooms in build/rooms.js. Tests may import what they test beside. */
export const roomsRule = {
  meta: { type: 'problem', schema: [], messages: { forbidden: '{{why}}' } },
  create(context) {
    const from = slashes(relative(ROOT, context.filename));
    const isTest = /\.test\.tsx?$/.test(from) || from.includes('/testing/');
    const check = (node) => {
      const name = node.source?.value;
      if (typeof name !== 'string') return;
      const why = name.startsWith('.')
        ? isTest
          ? null
          : forbidden(from, slashes(relative(ROOT, resolve(dirname(context.filename), name))))
        : forbiddenPackage(from, name);
      if (why !== null) context.report({ node, messageId: 'forbidden', data: { why } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
