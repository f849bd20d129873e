/** The theme as the system's own parts know it: title bars, dialogs, and the colour a window has before its page is drawn. */
export const themeSource = (theme: string): 'system' | 'light' | 'dark' =>
  theme === 'dark' || theme === 'system' ? theme : 'light'
