// documentAt reads a document without running or loading anything of it. By a
// request alone may a page that asks for trusted types have one.
export function documentAt(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : reject(new Error(`${address}: ${request.status}`)));
    request.onerror = () => reject(new Error(`${address}: it did not come`));
    request.send();
  });
}
