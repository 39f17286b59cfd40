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

# What runs: no compiler, no pip in the environment, nothing that must be written but the two volumes and /tmp.
FROM python:3.13-slim
COPY --from=build /opt/mestring /opt/mestring
ENV PATH=/opt/mestring/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    MESTRING_DATA=/data MESTRING_KEYRING=/keys/keyring.json
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin mestring \
 && install -d -o mestring -g mestring -m 0700 /data /keys
VOLUME ["/data", "/keys"]
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s CMD \
  ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/api/v1/health', timeout=2)"]
CMD ["mestring", "serve", "--host", "0.0.0.0", "--port", "8000"]
