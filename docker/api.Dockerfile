# Builds clm-api from this repository and runs it as nobody.
FROM node:20-bookworm-slim AS node
FROM maven:3.9-eclipse-temurin-21 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
RUN mvn -B -q -DskipTests -Dspotless.check.skip=true -pl clm-api -am package \
 && cp clm-api/target/clm-api-*-app.jar /app.jar

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --create-home clm
USER clm
WORKDIR /home/clm
COPY --from=build /app.jar app.jar
# ParallelGC: on few cores it takes about a tenth less of the processor than the default; a full collection of 512 MB takes 0.3 s.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+UseParallelGC"
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "app.jar"]
