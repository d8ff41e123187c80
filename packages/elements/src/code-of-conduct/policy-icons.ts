import { svg } from 'lit';
import type { Icon } from '../templates/icon.ts';

export const tickIcon: Icon = { name: 'tick', shape: svg`<path d="m5 12.5 4.5 4.5L19 7.5" />` };
export const crossIcon: Icon = { name: 'cross', shape: svg`<circle cx="12" cy="12" r="9" /><path d="m5.8 5.8 12.4 12.4" />` };
export const infoIcon: Icon = { name: 'info', shape: svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5.5M12 7.5v.01" />` };
export const alertIcon: Icon = { name: 'alert', shape: svg`<path d="M12 3.5 2.5 20h19zM12 10v4.5M12 17v.01" />` };
