/** Files as the app shows them, on a real vault; what jsdom cannot do (draw) is left undone, as where a picture cannot be drawn. */
import { PersonDrop } from '../../../renderer/features/files/person-drop.tsx'
import { PersonFiles } from '../../../renderer/features/files/person-files.tsx'
import { makeUploads, UploadsProvider } from '../../../renderer/lib/files/uploads.ts'
import type { FakeHandlers } from '../../support/fake-bridge.ts'
import { showScreen } from '../../support/fake-screen.tsx'
import { served } from '../../support/own-words.ts'
import { testVault } from '../../support/vault.ts'
import type { TestVault } from '../../support/vault.ts'

/** Tuesday 9 June 2026, in Dublin. */
export const filesVault = async (): Promise<{ readonly vault: TestVault; readonly personId: string }> => {
  const vault = await testVault({ at: '2026-06-09T10:24:00[Europe/Dublin]' })
  const { id } = await vault.call('people.add', { name: 'Siobhán Keeley' })
  return { vault, personId: id }
}

export const showFiles = async (vault: TestVault, personId: string, more: FakeHandlers = {}) => {
  const view = await showScreen(
    <UploadsProvider value={makeUploads()}>
      <PersonDrop personId={personId} />
      <PersonFiles personId={personId} />
    </UploadsProvider>,
    { ...served(vault), ...more },
    { path: `/people/${personId}/files` },
  )
  // as the vault tells every window after a change
  const stop = setInterval(() => {
    for (const topics of vault.changed.splice(0)) view.bridge.changed(topics)
  }, 20)
  return { ...view, stop: () => clearInterval(stop) }
}

/** A file as the system hands it over. jsdom's has no way to its bytes. */
export const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer> | string): File => {
  const content = typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes)) : bytes
  const made = new File([content], name)
  made.slice = (from = 0, to = content.length) =>
    ({ arrayBuffer: () => Promise.resolve(content.slice(from, to).buffer) }) as Blob
  return made
}

/** What is dragged over a window, or pasted into it. */
export const transferOf = (files: readonly File[], types: readonly string[] = ['Files']) => ({
  files,
  types,
  dropEffect: 'none',
})
