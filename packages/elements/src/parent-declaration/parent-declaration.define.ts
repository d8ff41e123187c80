import { ParentDeclaration } from './parent-declaration.ts';

if (!customElements.get('parent-declaration')) customElements.define('parent-declaration', ParentDeclaration);
