import { consume } from '@lit/context';
import { LitElement, type CSSResultGroup } from 'lit';
import { baseStyles } from '../../shared/ui/base.styles.ts';
import { buttonStyles } from '../../shared/ui/button.styles.ts';
import { LocaleController } from '../../shared/ui/locale.ts';
import { officerStoreContext } from '../../shared/ui/officer-store.ts';
import { StoreSlice } from '../../shared/ui/store-controller.ts';
import '../shared/dialog.ts';
import { staffStyles } from '../shared/staff.styles.ts';
import { deskActionsContext, type DeskActions } from './desk-actions.ts';
import { deskDialogStyles } from './desk-dialog.styles.ts';
import { stageOf, type Stage } from './stage.ts';

const stepOf: Readonly<Record<string, number | undefined>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/** What the desk's dialogs share: the view, what can be done, and how to close. */
export abstract class DeskDialogElement extends LitElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    buttonStyles,
    staffStyles,
    deskDialogStyles,
  ];

  @consume({ context: deskActionsContext, subscribe: true })
  protected readonly actions?: DeskActions;
  protected readonly view = new StoreSlice(this, officerStoreContext, ({ view }) => view);
  protected readonly locale = new LocaleController(this);

  /** The stage as it is now, `no-counter` while nothing is known. */
  protected get stage(): Stage {
    return this.view.value ? stageOf(this.view.value) : { at: 'no-counter' };
  }

  /** True while a person is called to or served at this counter. */
  protected get attended(): boolean {
    return this.stage.at === 'called' || this.stage.at === 'serving';
  }

  /** Number of the ticket at the desk; empty when there is none. */
  protected get number(): string {
    return 'ticket' in this.stage ? this.stage.ticket.number : '';
  }

  /** Arrows go from choice to choice, a digit takes the one with that place. */
  protected readonly choiceKey = (event: KeyboardEvent): void => {
    const choices = [...this.renderRoot.querySelectorAll<HTMLElement>('.choices .button')];
    const nth = choices[Number(event.key) - 1];
    const step = stepOf[event.key];
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    if (nth === undefined && step === undefined) return;
    event.preventDefault();
    if (nth !== undefined) nth.click();
    else {
      const at = choices.findIndex((choice) => choice === event.composedPath()[0]);
      choices.at((at + (step ?? 0)) % choices.length)?.focus();
    }
  };

  protected readonly close = (): void => this.actions?.show(null);
}
