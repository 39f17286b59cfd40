# The service and what it needs to run, in the versions and with the hashes of requirements.lock; no test tools.
FROM python:3.13-slim AS build
ENV UV_NO_CACHE=true UV_SYSTEM_CERTS=true
WORKDIR /src
COPY requirements.lock ./
RUN sed -n '/^uv==/,/^ *# via/p' requirements.lock > uv.txt \
 && pip install --quiet --no-cache-dir --require-hashes -r uv.txt \
 && python -m venv --without-pip /opt/mestring
COPY pyproject.toml README.md LICENSE ./
COPY api api
RUN uv pip install --python /opt/mestring/bin/python --compile-bytecode -c requirements.lock -b requirements.lock .

FROM python:3.13-slim
COPY --from=build /opt/mestring /opt/mestring
ENV PATH=/opt/mestring/bin:$PATH PYTHONUNBUFFERED=1
RUN useradd --system --no-create-home mestring
USER mestring
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s CMD \
  ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/api/v1/health', timeout=2)"]
CMD ["mestring", "serve", "--host", "0.0.0.0", "--port", "8000"]
