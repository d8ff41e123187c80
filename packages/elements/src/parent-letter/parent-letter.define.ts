import { ParentLetter } from './parent-letter.ts';

if (!customElements.get('parent-letter')) customElements.define('parent-letter', ParentLetter);
