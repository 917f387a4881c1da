import { token, type SecretFormat } from '../format.js'

/** Language models and what they are run with. */
export const models: readonly SecretFormat[] = [
  token(
    'Anthropic, API keys',
    ['sk-ant-api03-', 'sk-ant-admin01-', 'sk-ant-oat01-', 'sk-ant-ort01-'],
    '[A-Za-z0-9_-]{93}AA',
  ),
  token(
    'OpenAI, API keys',
    ['sk-', 'sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-None-'],
    '[A-Za-z0-9_-]{20,120}T3BlbkFJ[A-Za-z0-9_-]{20,120}',
  ),
  token('OpenRouter, API keys', 'sk-or-v1-', '[a-f0-9]{64}'),
  token('DeepSeek, API keys', 'sk-', '[a-f0-9]{32}', 0.7),
  token('Langfuse, secret keys', 'sk-lf-', '[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}'),
  token('LangSmith, API keys', ['lsv2_pt_', 'lsv2_sk_', 'ls__'], '[a-f0-9]{32}(?:_[a-f0-9]{10})?'),
  token('Hugging Face, user access tokens', 'hf_', '[A-Za-z]{34}'),
  token('Hugging Face, organization tokens', 'api_org_', '[A-Za-z]{34}'),
  token('Groq, API keys', 'gsk_', '[A-Za-z0-9]{52}'),
  token('xAI, API keys', 'xai-', '[A-Za-z0-9]{80}'),
  token('Perplexity, API keys', 'pplx-', '[A-Za-z0-9]{48,53}'),
  token('Replicate, API tokens', 'r8_', '[A-Za-z0-9]{37,40}'),
  token('Pinecone, API keys', 'pcsk_', '[A-Za-z0-9]{5,6}_[A-Za-z0-9]{50,64}'),
  token('NVIDIA, API keys', 'nvapi-', '[A-Za-z0-9_-]{60,70}'),
  token('Fireworks, API keys', 'fw_', '[A-Za-z0-9]{22,24}', 0.8),
  token('Voyage, API keys', 'pa-', '[A-Za-z0-9_-]{43}', 0.8),
  token('ElevenLabs, API keys', 'sk_', '[a-f0-9]{48}'),
  token('Tavily, API keys', 'tvly-', '(?:dev-|prod-)?[A-Za-z0-9]{32}'),
  token('Firecrawl, API keys', 'fc-', '[a-f0-9]{32}', 0.8),
  token('E2B, API keys', 'e2b_', '[a-f0-9]{40}'),
]
