// The simulator's control API.

const ROOT = '/simulator/api';

async function call(method, path, body, contentType = 'application/json') {
  const response = await fetch(ROOT + path, {
    method,
    headers: body === undefined ? {} : {'Content-Type': contentType},
    body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? response.statusText);
  return answer;
}

export const state = (citizen, after) => call('GET', `/state?citizen=${citizen ?? ''}&after=${after}`);
export const nextChange = (since) => call('GET', `/changes?wait=20&since=${since}`);
export const addCitizen = (citizen) => call('POST', '/citizens', citizen);
export const act = (citizen, what, body = {}) => call('POST', `/citizens/${citizen}/${what}`, body);
export const sendFile = (citizen, file) =>
  call('POST', `/citizens/${citizen}/photo?name=${encodeURIComponent(file.name)}`, file, file.type || 'image/jpeg');
export const setFault = (citizen, fault, times) => call('PUT', `/citizens/${citizen}/faults`, {[fault]: times});
export const setSettings = (changed) => call('PUT', '/settings', changed);
export const verify = () => call('POST', '/verify');
export const reset = () => call('POST', '/reset');
export const mediaUrl = (id) => `${ROOT}/media/${id}`;
export const talkUrl = (citizen) => `${ROOT}/citizens/${citizen}/talk`;
export const sampleUrl = (name) => `/simulator/static/samples/${name}`;
export const sampleList = async () => (await fetch(sampleUrl('list.json'))).json();
export const visitors = async () => (await fetch('/simulator/static/visitors.json')).json();
