import { DeclarationRegister } from './declaration-register.ts';

if (!customElements.get('declaration-register')) customElements.define('declaration-register', DeclarationRegister);
