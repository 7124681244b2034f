/** @module The teacher’s pages: which form, the form, what became of it. */
import { Hono } from 'hono';
import { FORM_IDS } from 'tw-teacher-account';
import type { WebHost } from '../host/web-host.js';
import { readQuery } from '../http/read-form.js';
import type { WebEnv } from '../http/visit.js';
import { answer } from '../pages/answer.js';
import { refuse } from '../pages/refusal-page.js';
import { showForm, takeForm } from './form-routes.js';
import { QUESTIONS, WhichFormPage } from './which-form-page.js';

/** The teacher’s pages: which form, the form, what became of it. */
export function applyRoutes(host: WebHost): Hono<WebEnv> {
  const routes = new Hono<WebEnv>();
  routes.get('/apply', (c) =>
    readQuery(c, { fields: QUESTIONS }).match(
      (answers) => answer(c, <WhichFormPage visit={c.var.visit} answers={answers} />),
      (refusal) => refuse(c, refusal),
    ),
  );
  for (const form of FORM_IDS) {
    routes.get(`/apply/${form}`, (c) => showForm(c, host, form));
    routes.post(`/apply/${form}`, (c) => takeForm(c, host, form));
  }
  return routes;
}
