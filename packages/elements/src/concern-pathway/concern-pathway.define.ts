import { ConcernPathway } from './concern-pathway.ts';

if (!customElements.get('concern-pathway')) customElements.define('concern-pathway', ConcernPathway);
