/** @module What the pages with forms run: focus on what became of the form, and help while an application is filled in. */
import { openApplication } from './application-page.js';
import { helpWithApplication } from './help-with-application.js';

document.querySelector<HTMLElement>('[data-focus]')?.focus();

const application = openApplication(document);
if (application !== null) helpWithApplication(application);
