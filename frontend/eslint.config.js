/** How code is written here, where the types do not say it. Every exception gives its reason. */
import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

const WORDS = '/[A-Za-zÆØÅæøå]{2}/';
const SPOKEN = '/^(alt|title|label|placeholder|lead|action|description|aria-(label|description|roledescription|valuetext))$/';
const message = 'Words stand in a texts file, in three languages: see src/i18n/texts.ts.';

export default defineConfig([
  { ignores: ['dist', 'node_modules', 'src/api/generated', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  a11y.flatConfigs.strict,
  hooks.configs.flat['recommended-latest'],
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', 300],
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] }], // how the router is told to go elsewhere
      'no-restricted-syntax': [
        'error',
        { selector: `JSXText[value=${WORDS}]`, message },
        { selector: `JSXExpressionContainer > Literal[value=${WORDS}]:not(JSXAttribute *)`, message },
        { selector: `JSXAttribute[name.name=${SPOKEN}] > Literal[value=${WORDS}]`, message },
        { selector: `JSXAttribute[name.name=${SPOKEN}] > JSXExpressionContainer > Literal[value=${WORDS}]`, message },
      ],
    },
  },
  {
    files: ['*.js'],
    extends: [typescript.configs.disableTypeChecked], // plain scripts have no types to check
  },
  {
    files: ['tests/**'],
    rules: {
      'no-empty-pattern': 'off', // Playwright reads from the pattern that a fixture needs no other
      'react-hooks/rules-of-hooks': 'off', // `use` is Playwright's here, not React's
    },
  },
]);
