/**
 * The one place zod enters Rapport. `jitless` keeps zod from probing `new Function`, which the window's
 * content security policy forbids and would report as a violation.
 */
import * as z from 'zod'

z.config({ jitless: true })

export { z }
