const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a day, or as much of one as is given, exists. */
export const isInCalendar = (date: string): boolean => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

export const instantRule = {
  maximum: 40,
  pattern: /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/,
  fits: (instant: string): boolean => isInCalendar(instant.slice(0, 10)),
};
