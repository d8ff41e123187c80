import { ConductProvider } from './conduct-provider.ts';

if (!customElements.get('conduct-provider')) customElements.define('conduct-provider', ConductProvider);
