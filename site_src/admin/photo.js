// A photograph as a page can show it: small, upright, and without what the camera wrote beside it.

const WIDEST = 480;
const QUALITY = 0.8;

/** The picture drawn anew as JPEG, so that place, day and device stay here; null where it is none. */
export async function drawnAnew(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const shrink = Math.min(1, WIDEST / picture.width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * shrink);
  canvas.height = Math.round(picture.height * shrink);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => { canvas.toBlob(done, 'image/jpeg', QUALITY); });
}
