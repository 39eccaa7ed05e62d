import js from '@eslint/js';
import globals from 'globals';

export default [
  // Served as their authors built them.
  { ignores: ['**/vendor/**', '**/bin/**', '**/obj/**', '.build/**', 'data/**'] },
  js.configs.recommended,
  {
    files: ['src/Bot/**/wwwroot/**/*.js'],
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: globals.browser },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-shadow': ['error', { builtinGlobals: false }],
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      // Text never becomes markup (ASVS 3.2.2): nodes are made by dom.js, nothing is parsed.
      'no-restricted-properties': ['error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'].map((property) => ({ property, message: 'Make nodes with element() of dom.js.' })),
        { object: 'document', property: 'write', message: 'Make nodes with element() of dom.js.' },
        { object: 'document', property: 'cookie', message: 'The pages set no cookie.' },
      ],
    },
  },
  {
    // One async tag on a foreign page: a classic script, and no module.
    files: ['src/Bot/Web/wwwroot/widget.js'],
    languageOptions: { sourceType: 'script' },
  },
  { files: ['eslint.config.js'], languageOptions: { sourceType: 'module' } },
];
