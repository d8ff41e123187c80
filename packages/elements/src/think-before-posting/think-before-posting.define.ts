import { ThinkBeforePosting } from './think-before-posting.ts';

if (!customElements.get('think-before-posting')) customElements.define('think-before-posting', ThinkBeforePosting);
