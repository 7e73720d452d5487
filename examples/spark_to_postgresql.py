"""Raw pages in Parquet to records in Parquet and in PostgreSQL.

    spark-submit examples/spark_to_postgresql.py PAGES.parquet RECORDS.parquet postgresql://user@host/base

PAGES has a row a page: ``url`` and ``page``, the bytes as they were fetched. RECORDS gets a row a page; those that could
not be read say why in ``error``.
"""

import sys

from pyspark.sql import SparkSession

from caseextract import spark


def main(pages: str, records: str, database: str) -> dict[str, int]:
    session = SparkSession.builder.appName("caseextract").getOrCreate()
    cores = session.sparkContext.defaultParallelism
    found = session.read.parquet(pages).repartition(4 * cores)  # many equal pieces, whatever files the crawl left
    spark.extract(found, text="page", id="url").write.mode("overwrite").parquet(records)
    read = session.read.parquet(records)  # extracted once, used twice
    read.where("error IS NOT NULL").groupBy("error.code").count().show()
    return spark.write(read.coalesce(8), database)  # eight connections are enough


if __name__ == "__main__":
    print(main(*sys.argv[1:4]))
