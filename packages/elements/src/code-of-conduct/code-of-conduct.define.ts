import { CodeOfConduct } from './code-of-conduct.ts';

if (!customElements.get('code-of-conduct')) customElements.define('code-of-conduct', CodeOfConduct);
