// Runs in the page that sheet-page.ts writes: fits the sheet to the paper once its font is there to be measured.
import { fit } from '../exports/sheet/fit.js';

void document.fonts.load("11pt 'STIX Two Math'").then(() =>
  fit(document, (line, form) => {
    const templates = document.querySelectorAll<HTMLTemplateElement>('template[data-form]');
    const isMeant = ({ dataset }: HTMLElement): boolean =>
      dataset['line'] === line && dataset['form'] === String(form);
    return Array.from(templates).find(isMeant)?.innerHTML;
  }),
);
