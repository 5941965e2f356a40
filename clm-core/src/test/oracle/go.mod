module clm.io/oracle

go 1.25
