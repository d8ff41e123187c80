/** The date at the school, ISO. Schools here keep the time of London. */
export const todayAt = (instant: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(instant);
