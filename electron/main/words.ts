/** The few words main says itself: tray, dialogs, and what a notification says while locked. Nobody's name is among them. */
export const words = {
  tray: { jot: 'Jot', open: 'Open Rapport', lock: 'Lock', quit: 'Quit' },
  locked: { title: 'Rapport', body: 'A reminder is due' },
  stays: {
    title: 'Rapport keeps running',
    body: 'It stays for your reminders, and this desktop has no tray to show it. Start Rapport again to see it; Settings has closing quit.',
  },
  pickVcard: { title: 'Choose an address book', filter: 'Address book (vCard)' },
  pickCalendar: { title: 'Choose a calendar file', filter: 'Calendar (iCalendar)' },
  pickHandover: { title: 'Choose a hand-over', filter: 'Hand-over (age)' },
  pickTarget: { copy: 'Save a readable copy', pack: 'Save the hand-over', button: 'Save' },
  pdf: { title: 'Save a readable copy as PDF', button: 'Save', filter: 'PDF' },
  pickFolder: {
    'backup-to': 'Choose a folder for backups',
    'backup-from': 'Choose the folder with your backups',
    'calendar-from': 'Choose the folder your calendar is kept in',
    'calendar-file': 'Choose the file your calendar is kept in',
  },
  noVault: {
    title: 'Rapport cannot open your journal',
    body: 'The part of Rapport that opens it ends as soon as it is started. Nothing was changed. Install Rapport again, then start it.',
  },
  link: { message: 'Open this outside Rapport?', open: 'Open', cancel: 'Cancel' },
} as const
