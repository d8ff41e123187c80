import { svg } from 'lit';
import type { Icon } from '../templates/icon.ts';

export const phoneIcon: Icon = {
  name: 'phone',
  shape: svg`<path d="M5 4h4l1.5 5-2.2 1.6a12 12 0 0 0 5 5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.5 1.5C10.5 20.5 3.5 13.5 3.5 5.5A1.5 1.5 0 0 1 5 4z" />`,
};
export const mailIcon: Icon = { name: 'mail', shape: svg`<path d="M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7" />` };
export const personIcon: Icon = { name: 'person', shape: svg`<circle cx="12" cy="8" r="4" /><path d="M4 20.5c.8-4.5 4-6.5 8-6.5s7.200 2 8 6.5" />` };
