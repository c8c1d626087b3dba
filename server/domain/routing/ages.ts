/**
 * From when a ticket's wait counts once its visit has taken a turn. Times are of one unit and one origin
 * (epoch ms live, minutes in the simulator): each function gives the moment the wait is counted from.
 */

/** After a transfer the ticket keeps the share `keeps` of its age. */
export function ageAfterTransfer(agesFrom: number, now: number, keeps: number): number {
  return now - keeps * Math.max(0, now - agesFrom);
}

/**
 * After a return with the missing paper, or a rejoin after a missed call, the age counts from the first
 * ticket but begins at no more than `cap` times `limit`, so that nobody returns to the very front.
 */
export function ageAfterReturn(agesFrom: number, now: number, cap: number, limit: number): number {
  return Math.max(agesFrom, now - cap * limit);
}

/** How an appointment joins the line. */
export interface AppointmentAge {
  readonly agesFrom: number;
  /** False: later than the grace allows, so it waits as an ordinary ticket from its check-in. */
  readonly keepsAppointment: boolean;
}

/** An appointment's wait counts from its slot or its check-in, whichever is later: early birds gain nothing. */
export function appointmentAge(slot: number, checkIn: number, grace: number): AppointmentAge {
  if (checkIn > slot + grace) return { agesFrom: checkIn, keepsAppointment: false };
  return { agesFrom: Math.max(slot, checkIn), keepsAppointment: true };
}
