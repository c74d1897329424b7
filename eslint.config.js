import tseslint from 'typescript-eslint';
import { roomsRule } from './build/rooms-rule.js';

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  ...tseslint.configs.recommended,
  {
    plugins: { ascribe: { rules: { rooms: roomsRule } } },
    rules: {
      'ascribe/rooms': 'error',
      eqeqeq: ['error', 'always'],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text is shown as text: build nodes instead.' },
        { property: 'outerHTML', message: 'Text is shown as text: build nodes instead.' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['e2e/**', '**/*.test.ts', '**/*.test.tsx', 'scripts/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['src/**'],
    ignores: ['src/browser/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'webextension-polyfill',
          message: 'Import it from src/browser.',
          allowTypeImports: true,
        },
      ],
    },
  },
);
