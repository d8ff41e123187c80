import { expect, type Locator } from '@playwright/test';

/** Answers a declaration as a parent does, up to the check of the answers. */
export async function fillDeclaration(form: Locator, { parent = 'Parent One', child = 'Child One' } = {}): Promise<void> {
  await form.getByLabel('Your full name', { exact: true }).fill(parent);
  await form.getByRole('radio', { name: 'Parent', exact: true }).check();
  await form.getByLabel('Child’s full name').fill(child);
  await form.getByRole('radio', { name: 'Yes, I agree and will sign' }).check();
  await form.getByRole('checkbox', { name: /^I have read/ }).check();
  await form.getByLabel('Type your full name to sign').fill(parent);
}

/** Checks the answers and sends them. */
export async function sendDeclaration(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Check your answers' }).click();
  await form.getByRole('button', { name: 'Sign and send' }).click();
  await expect(form.getByRole('heading', { name: 'Declaration signed' })).toBeVisible();
}

/** Walks from the safety question to the first stage, and opens the form there. */
export async function openConcern(steps: Locator): Promise<void> {
  await steps.getByRole('radio', { name: 'No', exact: true }).check();
  await steps.getByRole('button', { name: 'Continue' }).click();
  await steps.getByRole('radio', { name: /^My child/ }).check();
  await steps.getByRole('button', { name: 'Continue' }).click();
  await steps.getByRole('button', { name: 'Raise this now' }).click();
}

export async function fillConcern(
  steps: Locator,
  { parent = 'Parent One', contact = 'parent.one@example.org', about = 'Left out of the chat.' } = {},
) {
  await steps.getByLabel('What is your concern about?').fill(about);
  await steps.getByRole('radio', { name: 'With my name' }).check();
  await steps.getByLabel('Your full name').fill(parent);
  await steps.getByLabel('Email address or telephone number').fill(contact);
}

export async function sendConcern(steps: Locator): Promise<void> {
  await steps.getByRole('button', { name: 'Check your answers' }).click();
  await steps.getByRole('button', { name: 'Send to the school' }).click();
  await expect(steps.getByRole('heading', { name: 'Concern sent' })).toBeVisible();
}
