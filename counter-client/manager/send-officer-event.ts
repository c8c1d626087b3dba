/** What is already decided of sending an officer to a counter; the rest is asked. */
export interface SendRequest {
  officerId?: string;
  counterId?: string;
  /** The work they are wanted for: officers with the skill come first. */
  serviceId?: string;
}

/** Somebody shall be sent to a counter; the screen asks whom, or where. */
export class SendOfficerEvent extends Event {
  static readonly type = 'luot-send-officer';

  constructor(readonly request: SendRequest) {
    super(SendOfficerEvent.type, { bubbles: true, composed: true });
  }
}
